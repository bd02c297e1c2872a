import type { QueryClient } from '@tanstack/react-query';
import { type MiddlewareFunction, Outlet, type RouteObject } from 'react-router-dom';
import type { Api } from './api/api.ts';
import { type Session, SignInRequired } from './auth/session.ts';
import { ErrorPage } from './pages/errors/ErrorPage.tsx';
import { SignInErrorPage } from './pages/errors/SignInErrorPage.tsx';
import { Frame } from './pages/frame/Frame.tsx';
import { loadPerson } from './pages/frame/loadPerson.ts';
import { PageSkeleton } from './pages/frame/PageSkeleton.tsx';
import { suggestAssets } from './pages/frame/suggestAssets.ts';
import { HomePage } from './pages/home/HomePage.tsx';
import { loadHome } from './pages/home/loadHome.ts';
import { NotFoundPage } from './pages/notFound/NotFoundPage.tsx';
import type { PageData } from './pages/pageData.ts';
import { SignedOutPage } from './pages/signedOut/SignedOutPage.tsx';
import { orSignUp } from './pages/signup/unknownPerson.ts';

export interface RouteParts {
  readonly api: Api;
  readonly queries: QueryClient;
  readonly session: Session;
}

/**
 * Every address of the app. What is below the guard loads nothing without a session. Every
 * page but the first comes in a chunk of its own, with its loader.
 */
export function createRoutes({ api, queries, session }: RouteParts): RouteObject[] {
  const data = { api, queries };
  const suggest = suggestAssets(api);
  return [
    {
      element: <Outlet />,
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <></>,
      children: [
        { path: '/signed-out', element: <SignedOutPage /> },
        { path: '/sign-in-error', element: <SignInErrorPage /> },
        {
          path: '/setup',
          lazy: async () => {
            const { SetupPage } = await import('./pages/setup/SetupPage.tsx');
            return { Component: SetupPage };
          },
        },
        {
          path: '/signup',
          middleware: [requireSession(session)],
          lazy: async () => (await import('./pages/signup/signUpRoute.ts')).signUpRoute(data),
        },
        {
          middleware: [requireSession(session)],
          element: <Frame suggest={suggest} />,
          children: [
            {
              id: 'person',
              loader: orSignUp(loadPerson(data), import.meta.env.BASE_URL),
              shouldRevalidate: ({ formMethod }) => formMethod !== undefined,
              hydrateFallbackElement: <PageSkeleton />,
              children: [{ errorElement: <ErrorPage />, children: pages(data) }],
            },
          ],
        },
        { path: '*', element: <NotFoundPage suggest={suggest} /> },
      ],
    },
  ];
}

/** What a signed-in person opens. A failure of one shows inside the frame. */
function pages(data: PageData): RouteObject[] {
  return [
    { path: '/', loader: loadHome(data), element: <HomePage /> },
    {
      path: '/explore',
      lazy: async () => (await import('./pages/explore/exploreRoute.ts')).exploreRoute(data),
    },
    {
      path: '/table/*',
      lazy: async () => (await import('./pages/table/tableRoute.ts')).tableRoute(data),
    },
    {
      path: '/topic/*',
      lazy: async () => (await import('./pages/topic/topicRoute.ts')).topicRoute(data),
    },
    {
      path: '/dashboard/*',
      lazy: async () => (await import('./pages/dashboard/dashboardRoute.ts')).dashboardRoute(data),
    },
    {
      path: '/pipeline/*',
      lazy: async () => (await import('./pages/pipeline/pipelineRoute.ts')).pipelineRoute(data),
    },
    {
      path: '/container/*',
      lazy: async () => (await import('./pages/container/containerRoute.ts')).containerRoute(data),
    },
    {
      path: '/glossary-term/*',
      lazy: async () =>
        (await import('./pages/glossaryTerm/glossaryTermRoute.ts')).glossaryTermRoute(data),
    },
    {
      path: '/user/*',
      lazy: async () => (await import('./pages/person/personRoute.ts')).personRoute(data),
    },
    {
      path: '/team/*',
      lazy: async () => (await import('./pages/team/teamRoute.ts')).teamRoute(data),
    },
    {
      path: '/security',
      lazy: async () => {
        const { securityRoute } = await import('./pages/security/securityRoute.ts');
        return securityRoute(data);
      },
    },
    {
      path: '/profile',
      lazy: async () => (await import('./pages/profile/profileRoute.ts')).profileRoute(data),
    },
  ];
}

/** Runs before any loader below it; the error's page is the sign-in page, at this very address. */
function requireSession(session: Session): MiddlewareFunction {
  return async (_, next) => {
    if (session.getState().status === 'signed-in') return next();
    await session.signInWithoutClick();
    throw new SignInRequired();
  };
}
